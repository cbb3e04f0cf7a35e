local machine = heardMe()
if not machine then
  return answered({'Unknown'})
end

local function isHeldBy(unit, number)
  local state = stateOf(unit)
  local _, claim = ownerOf(unit)
  return (state == HELD or state == BEGUN) and claim == number
end

local function isResultOf(unit, number)
  local state = stateOf(unit)
  local owner, claim = ownerOf(unit)
  return (state == PASSED or state == FAILED) and owner == machine.number and claim == number
end

local function count(unit, tests, failures, micros)
  redis.call('SETRANGE', STATES, unit, failures > 0 and FAILED or PASSED)
  queue.seenMicros, queue.seenTests = queue.seenMicros + micros, queue.seenTests + 1
  queue.tests, queue.failures = queue.tests + tests, queue.failures + failures
  machine.tests, machine.failures = machine.tests + tests, machine.failures + failures
  machine.finished = machine.finished + 1
  countHeld(machine, -1)
end

local known, lostClaims = {}, {}
local lostUnits = machine.stolen
machine.stolen = {}

local function hear(claimNumber)
  local claim = claimOf(claimNumber)
  local isOwn = claim and claim.machine == machine.number
  local begun = numbers()
  local results = number()
  local isDone = {}
  for _ = 1, results do
    local unit, tests, failures, micros = number(), number(), number(), number()
    if unit < queue.units and isOwn and isHeldBy(unit, claimNumber) then
      count(unit, tests, failures, micros)
      isDone[unit] = true
    elseif unit >= queue.units or not isResultOf(unit, claimNumber) then
      lostUnits[#lostUnits + 1] = unit
    end
  end
  if isOwn then
    for _, unit in ipairs(begun) do
      if unit < queue.units and isHeldBy(unit, claimNumber) then
        redis.call('SETRANGE', STATES, unit, BEGUN)
      end
    end
    redis.call('ZADD', DEADLINES, now + rules.deadline, string.format('%.0f', claimNumber))
    if results > 0 then
      local left = {}
      for _, unit in ipairs(claim.units) do
        if not isDone[unit] then
          left[#left + 1] = unit
        end
      end
      claim.units = left
      saveClaim(claimNumber, claim)
    end
  elseif results == 0 then
    lostClaims[#lostClaims + 1] = claimNumber
  end
end

for _ = 1, number() do
  local claimNumber = number()
  known[claimNumber] = true
  hear(claimNumber)
end
for _, each in ipairs(machine.claims) do
  if not known[each] then
    giveBack(each)
  end
end
saveMachine(machine)
return answered({'Told', lostClaims, packed(lostUnits), totals()})
