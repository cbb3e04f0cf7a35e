local warm = numbers()

local machine = heardMe()
if not machine then
  return answered({'Unknown'})
elseif stateOfMachine(machine) == LEFT then
  return answered({'NothingNow', totals()})
end

local function expireClaims()
  for _, name in ipairs(redis.call('ZRANGEBYSCORE', DEADLINES, '-inf', '(' .. string.format('%.0f', now))) do
    giveBack(tonumber(name))
  end
end

local function expireMachines()
  for i = 0, machineCount - 1 do
    if machineStates[i] == RUNNING and machineHeard[i] + rules.deadline < now then
      bury(machineOf(i))
    end
  end
end

-- Without a copy for each class: there may be many warm ones. Nothing opens while units are picked.
local phases = ''
local warmAt = 1

local function nextWarm()
  while warmAt <= #warm do
    local class = warm[warmAt]
    local phase = string.sub(phases, class + 1, class + 1)
    if (phase == UNTOUCHED or phase == STILL_OPEN) and classOf(class).open > 0 then
      return class
    end
    warmAt = warmAt + 1
  end
  return nil
end

local FRESH_BLOCK = 64
local fresh, freshFrom = '', 0

-- The longest class that no machine has entered.
local function nextUntouched()
  while true do
    local at = (queue.fresh - freshFrom) * 4
    if at >= #fresh then
      freshFrom, at = queue.fresh, 0
      fresh = redis.call('GETRANGE', FRESH, freshFrom * 4, (freshFrom + FRESH_BLOCK) * 4 - 1)
      if fresh == '' then
        return nil
      end
    end
    local class = struct.unpack('>I4', fresh, at + 1)
    if redis.call('GETRANGE', PHASES, class, class) == UNTOUCHED then
      classOf(class).isUntouched = true
      return class
    end
    queue.fresh = queue.fresh + 1
  end
end

local function nextEntered()
  return 4294967295 - tonumber(redis.call('ZREVRANGE', ENTERED, 0, 0)[1])
end

-- Puts all units of a class that are open into a list, in order.
local function addOpen(class, picked)
  if class.open == class.units then
    for unit = class.first, class.first + class.units - 1 do
      picked[#picked + 1] = unit
    end
    return
  end
  local states = redis.call('GETRANGE', STATES, class.first, class.first + class.units - 1)
  local at = string.find(states, OPEN, 1, true)
  while at do
    picked[#picked + 1] = class.first + at - 1
    at = string.find(states, OPEN, at + 1, true)
  end
end

-- Guided self-scheduling over all machines: a claim is a fraction of what is left.
local function pick()
  local _, forks = live()
  forks = math.max(1, forks)
  local mean = meanMicros()
  local budget = math.max(rules.leastMicros, math.floor(leftMicros() / (2 * forks)))
  local most = rules.mostUnits
  if leftMicros() == 0 then
    most = math.min(most, math.max(1, math.floor(queue.open / (2 * forks))))
  end
  if #warm > 0 then
    phases = redis.call('GET', PHASES)
  end
  local picked, taken, count = {}, 0, 0

  -- Units of a class that is too large for what may still be taken.
  local function pickSome(class, left)
    local units = {}
    addOpen(class, units)
    local known, unknown, number = 0, 0, 0
    for _, unit in ipairs(units) do
      local ofUnit = unitOf(unit)
      local micros = ofUnit > 0 and ofUnit or mean
      local isLittleLeft = class.setup > 0 and left <= class.setup
      if #picked >= most or (#picked > 0 and not isLittleLeft and taken + micros > budget) then
        break
      end
      picked[#picked + 1] = unit
      number, known, unknown = number + 1, known + ofUnit, unknown + (ofUnit == 0 and 1 or 0)
      taken, left = taken + micros, left - micros
    end
    countOpen(class, -number, -known, -unknown)
  end

  while count < rules.mostClasses and queue.open > 0 do
    local class = classOf(nextWarm() or nextUntouched() or nextEntered())
    local left = class.micros + class.unknown * mean
    if taken + left <= budget and #picked + class.open <= most then
      addOpen(class, picked)
      countOpen(class, -class.open, -class.micros, -class.unknown)
      taken = taken + left
    elseif count > 0 then
      break
    else
      pickSome(class, left)
    end
    saveClass(class)
    count = count + 1
    if #picked >= most or taken >= budget then
      break
    end
  end
  return picked
end

local function idleOf(claim, states)
  local idle, micros = {}, 0
  for _, unit in ipairs(claim.units) do
    if string.sub(states, unit + 1, unit + 1) == HELD then
      idle[#idle + 1] = unit
      micros = micros + microsOf(unit)
    end
  end
  return idle, micros
end

-- Half of what another machine holds and has not begun.
local function steal()
  local best, bestNumber, bestIdle, most = nil, 0, {}, 0
  local states = redis.call('GET', STATES) or ''
  local claims = redis.call('HGETALL', CLAIMS)
  for i = 1, #claims, 2 do
    local number, claim = tonumber(claims[i]), cmsgpack.unpack(claims[i + 1])
    if claim.machine ~= machine.number then
      local idle, micros = idleOf(claim, states)
      local isStuck = now - claim.since >= rules.stuck
      local isWorthIt = #idle > 0
        and (isStuck or micros >= rules.leastSteal or (micros == 0 and queue.seenTests == 0))
      local weight = micros > 0 and micros or #idle
      if isWorthIt and (weight > most or (weight == most and number < bestNumber)) then
        best, bestNumber, bestIdle, most = claim, number, idle, weight
      end
    end
  end
  if not best then
    return {}
  end
  local victim = machineOf(best.machine)
  local stolen, isStolen = {}, {}
  for i = math.floor(#bestIdle / 2) + 1, #bestIdle do
    local unit = bestIdle[i]
    stolen[#stolen + 1] = unit
    isStolen[unit] = true
    victim.stolen[#victim.stolen + 1] = unit
  end
  local kept = {}
  for _, unit in ipairs(best.units) do
    if not isStolen[unit] then
      kept[#kept + 1] = unit
    end
  end
  best.units = kept
  countHeld(victim, -#stolen)
  saveClaim(bestNumber, best)
  return stolen
end

-- Writes units that follow each other at once.
local function hold(units, number)
  local owner = struct.pack(OWNER_FORMAT, machine.number, number)
  local from = 1
  for i = 1, #units do
    if i == #units or units[i + 1] ~= units[i] + 1 then
      local length = i - from + 1
      redis.call('SETRANGE', STATES, units[from], string.rep(HELD, length))
      redis.call('SETRANGE', OWNERS, units[from] * OWNER_BYTES, string.rep(owner, length))
      from = i + 1
    end
  end
end

-- The machine holds units again of which it has not yet been told that they were stolen.
local function forgetStolen(units)
  local isBack = {}
  for _, unit in ipairs(units) do
    isBack[unit] = true
  end
  local stolen = {}
  for _, unit in ipairs(machine.stolen) do
    if not isBack[unit] then
      stolen[#stolen + 1] = unit
    end
  end
  machine.stolen = stolen
end

local function isOver()
  for i = 0, machineCount - 1 do
    if machineStates[i] == RUNNING then
      return false
    end
  end
  return queue.open == 0 and queue.held == 0
end

expireClaims()
if queue.open == 0 then
  expireMachines()
end
saveClasses()
local units = queue.open == 0 and steal() or pick()
if #units == 0 then
  return answered({isOver() and 'AllCounted' or 'NothingNow', totals()})
end
queue.lastClaim = queue.lastClaim + 1
local number = queue.lastClaim
hold(units, number)
setStateOfMachine(machine, RUNNING)
machine.claims[#machine.claims + 1] = number
if #machine.stolen > 0 then
  forgetStolen(units)
end
countHeld(machine, #units)
saveClaim(number, {machine = machine.number, units = units, since = now})
redis.call('ZADD', DEADLINES, now + rules.deadline, string.format('%.0f', number))
return answered({'Claimed', number, packed(units), totals()})
