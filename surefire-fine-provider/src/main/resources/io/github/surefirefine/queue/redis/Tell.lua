local machine = heardMe()
if not machine then
  return answered({'Unknown'})
end

local function isResultOf(unit, claimNumber)
  if unit >= queue.units then
    return false
  end
  local state = stateOf(unit)
  local owner, claim = ownerOf(unit)
  return (state == PASSED or state == FAILED) and owner == machine.number and claim == claimNumber
end

local function count(tests, failures, micros)
  queue.seenMicros, queue.seenTests = queue.seenMicros + micros, queue.seenTests + 1
  queue.tests, queue.failures = queue.tests + tests, queue.failures + failures
  machine.tests, machine.failures = machine.tests + tests, machine.failures + failures
  machine.finished = machine.finished + 1
  countHeld(machine, -1)
end

-- Writes states of units that follow each other at once.
local pendingAt, pending = 0, ''

local function writePending()
  if pending ~= '' then
    redis.call('SETRANGE', STATES, pendingAt, pending)
    pending = ''
  end
end

local function setState(unit, state)
  if unit ~= pendingAt + #pending then
    writePending()
    pendingAt = unit
  end
  pending = pending .. state
end

local known, lostClaims = {}, {}
local lostUnits = machine.stolen
machine.stolen = {}

local function hear(claimNumber)
  local claim = claimOf(claimNumber)
  local isOwn = claim and claim.machine == machine.number
  local isHeld = {}
  if isOwn then
    for _, unit in ipairs(claim.units) do
      isHeld[unit] = true
    end
  end
  local begun = numbers()
  local results = number()
  local isAnyTaken = false
  for _ = 1, results do
    local unit, tests, failures, micros = number(), number(), number(), number()
    if isHeld[unit] then
      isHeld[unit] = nil
      isAnyTaken = true
      setState(unit, failures > 0 and FAILED or PASSED)
      count(tests, failures, micros)
    else
      -- A state that is not yet written is one of this claim.
      writePending()
      if not isResultOf(unit, claimNumber) then
        lostUnits[#lostUnits + 1] = unit
      end
    end
  end
  if isOwn then
    for _, unit in ipairs(begun) do
      if isHeld[unit] then
        setState(unit, BEGUN)
      end
    end
    redis.call('ZADD', DEADLINES, now + rules.deadline, string.format('%.0f', claimNumber))
    if isAnyTaken then
      local left = {}
      for _, unit in ipairs(claim.units) do
        if isHeld[unit] then
          left[#left + 1] = unit
        end
      end
      claim.units, claim.since = left, now
      saveClaim(claimNumber, claim)
    end
  elseif results == 0 then
    lostClaims[#lostClaims + 1] = claimNumber
  end
  writePending()
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
return answered({'Told', lostClaims, packed(lostUnits), totals()})
