-- What all scripts have in common: arguments, the state of the queue, and what happens to units. The client puts the
-- clock before this file, and one request after it. The package's documentation describes what is stored.
--
-- Numbers are exact up to 2^53. None goes through tostring or cjson, which would round it to 14 digits.

local QUEUE, MACHINES, WHO, CLAIMS, DEADLINES = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local UNITS, STATES, OWNERS = KEYS[6], KEYS[7], KEYS[8]
local CLASSES, PHASES, FRESH, ENTERED, NAMES = KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13]

-- Seconds; a key with less than RENEW_BELOW left gets LIFETIME again.
local LIFETIME, RENEW_BELOW = 86400, 82800

-- States of a unit.
local OPEN, HELD, BEGUN, PASSED, FAILED = 'o', 'h', 'b', 'p', 'f'

-- Phases of a class: no unit was ever claimed; open again, or still; nothing of it is open.
local UNTOUCHED, STILL_OPEN, CLOSED = 'u', 'o', 'c'

-- States of a machine, as the client numbers them.
local RUNNING, SEALED, LEFT, DEAD = 0, 1, 2, 3

local UNIT_BYTES, OWNER_BYTES, CLASS_BYTES, MACHINE_BYTES = 9, 6, 28, 11
local UNIT_FORMAT, OWNER_FORMAT, MACHINE_FORMAT = '>I5I4', '>I2I4', '>BI4I6'
local CLASS_FORMAT, OPEN_FORMAT, OPEN_AT = '>I4I4I5I4I7I4', '>I4I7I4', 13

---- Arguments

local argument = 0

local function text()
  argument = argument + 1
  return ARGV[argument]
end

local function number()
  return tonumber(text())
end

local function numbers()
  local all = {}
  for i = 1, number() do
    all[i] = number()
  end
  return all
end

local version = text()
local rules = {
  deadline = number(), leastMicros = number(), mostUnits = number(), mostClasses = number(), leastSteal = number(), stuck = number()
}
local me = text()
local now = clock()

---- The queue and its machines

local function record(key, index, size)
  return redis.call('GETRANGE', key, index * size, index * size + size - 1)
end

local stored = redis.call('GET', QUEUE)
local queue = stored and cmsgpack.unpack(stored)

-- Nothing else that another version has stored may be read.
if queue and queue.version ~= version then
  return {'OtherVersion', queue.version or 'unknown', version}
end

-- What every answer needs of each machine, by their numbers, from 0. Not a table for each: there may be many.
local machineStates, machineForks, machineHeard = {}, {}, {}
local machineCount = 0

local function loadMachines()
  local all = redis.call('GET', MACHINES) or ''
  machineCount = #all / MACHINE_BYTES
  for i = 0, machineCount - 1 do
    machineStates[i], machineForks[i], machineHeard[i] =
      struct.unpack(MACHINE_FORMAT, all, i * MACHINE_BYTES + 1)
  end
end

loadMachines()

-- Those of which more is known, by their numbers. They are saved at the end.
local machines = {}

local function machineOf(index)
  local machine = machines[index]
  if not machine then
    machine = cmsgpack.unpack(redis.call('HGET', WHO, struct.pack('>I4', index)))
    machine.number = index
    machines[index] = machine
  end
  return machine
end

local function findMachine(id)
  local index = redis.call('HGET', WHO, 'id:' .. id)
  return index and machineOf(tonumber(index))
end

local function stateOfMachine(machine)
  return machineStates[machine.number]
end

local function setStateOfMachine(machine, state)
  machineStates[machine.number] = state
  machine.isChanged = true
end

local function saveMachines()
  for index, machine in pairs(machines) do
    if machine.isChanged then
      redis.call('SETRANGE', MACHINES, index * MACHINE_BYTES,
        struct.pack(MACHINE_FORMAT, machineStates[index], machineForks[index], machineHeard[index]))
      redis.call('HSET', WHO, struct.pack('>I4', index), cmsgpack.pack({
        id = machine.id, name = machine.name, held = machine.held, finished = machine.finished,
        tests = machine.tests, failures = machine.failures, claims = machine.claims, stolen = machine.stolen
      }))
    end
  end
end

local function isLive(index)
  return machineStates[index] <= SEALED and machineHeard[index] + rules.deadline >= now
end

-- How many machines are alive, and how many forks they have.
local function live()
  local count, forks = 0, 0
  for i = 0, machineCount - 1 do
    if isLive(i) then
      count, forks = count + 1, forks + machineForks[i]
    end
  end
  return count, forks
end

-- What a unit of which nothing is known is expected to take: as much as others have taken.
local function meanMicros()
  return queue.seenTests > 0 and math.floor(queue.seenMicros / queue.seenTests) or 0
end

local function leftMicros()
  return queue.openMicros + queue.openUnknown * meanMicros()
end

---- Units and classes

local BLOCK = 128
local blocks = {}

-- What is known of the duration of a unit, or 0; and its class. Never changes; so it is read in blocks.
local function unitOf(unit)
  local block = math.floor(unit / BLOCK)
  local bytes = blocks[block]
  if not bytes then
    bytes = record(UNITS, block, BLOCK * UNIT_BYTES)
    blocks[block] = bytes
  end
  return struct.unpack(UNIT_FORMAT, bytes, (unit - block * BLOCK) * UNIT_BYTES + 1)
end

local function microsOf(unit)
  local known = unitOf(unit)
  return known > 0 and known or meanMicros()
end

local classes = {}

local function classOf(index)
  local class = classes[index]
  if not class then
    class = {number = index}
    class.first, class.units, class.setup, class.open, class.micros, class.unknown =
      struct.unpack(CLASS_FORMAT, record(CLASSES, index, CLASS_BYTES))
    classes[index] = class
  end
  return class
end

-- In ENTERED, of classes with the same weight, the one with the lowest number must be the last.
local function rankOf(class)
  return string.format('%010d', 4294967295 - class.number)
end

-- Whatever changes in a class, its units have been claimed before.
local function saveClass(class)
  class.isChanged = false
  redis.call('SETRANGE', CLASSES, class.number * CLASS_BYTES + OPEN_AT,
    struct.pack(OPEN_FORMAT, class.open, class.micros, class.unknown))
  if class.open > 0 then
    redis.call('SETRANGE', PHASES, class.number, STILL_OPEN)
    redis.call('ZADD', ENTERED, class.micros > 0 and class.micros or class.open, rankOf(class))
  else
    redis.call('SETRANGE', PHASES, class.number, CLOSED)
    if not class.isUntouched then
      redis.call('ZREM', ENTERED, rankOf(class))
    end
  end
  class.isUntouched = false
end

local function saveClasses()
  for _, class in pairs(classes) do
    if class.isChanged then
      saveClass(class)
    end
  end
end

-- Counts units of a class in, or, with negative numbers, out.
local function countOpen(class, units, micros, unknown)
  class.open, class.micros, class.unknown = class.open + units, class.micros + micros, class.unknown + unknown
  class.isChanged = true
  queue.open, queue.openMicros = queue.open + units, queue.openMicros + micros
  queue.openUnknown = queue.openUnknown + unknown
end

local function reopen(unit)
  local known, class = unitOf(unit)
  redis.call('SETRANGE', STATES, unit, OPEN)
  countOpen(classOf(class), 1, known, known == 0 and 1 or 0)
end

local function stateOf(unit)
  return redis.call('GETRANGE', STATES, unit, unit)
end

-- The number of the machine that holds or has run the unit, and that of the claim.
local function ownerOf(unit)
  return struct.unpack(OWNER_FORMAT, record(OWNERS, unit, OWNER_BYTES))
end

---- Claims

local function claimOf(number)
  local bytes = redis.call('HGET', CLAIMS, string.format('%.0f', number))
  return bytes and cmsgpack.unpack(bytes)
end

local function without(list, value)
  local rest = {}
  for _, each in ipairs(list) do
    if each ~= value then
      rest[#rest + 1] = each
    end
  end
  return rest
end

-- What the claim holds from now on; without units, there is no claim.
local function saveClaim(number, claim)
  local name = string.format('%.0f', number)
  local machine = machineOf(claim.machine)
  if #claim.units > 0 then
    redis.call('HSET', CLAIMS, name, cmsgpack.pack(claim))
  else
    redis.call('HDEL', CLAIMS, name)
    redis.call('ZREM', DEADLINES, name)
    machine.claims = without(machine.claims, number)
    machine.isChanged = true
  end
end

local function countHeld(machine, by)
  machine.held = machine.held + by
  machine.isChanged = true
  queue.held = queue.held + by
end

local function giveBack(number)
  local claim = claimOf(number)
  for _, unit in ipairs(claim.units) do
    reopen(unit)
  end
  countHeld(machineOf(claim.machine), -#claim.units)
  claim.units = {}
  saveClaim(number, claim)
end

local function giveBackAllOf(machine)
  for _, number in ipairs(machine.claims) do
    giveBack(number)
  end
end

-- Calls visit with each unit that has a result, the number of its machine, and its state.
local function eachResult(visit)
  local states = redis.call('GET', STATES) or ''
  local owners = redis.call('GET', OWNERS) or ''
  local at = string.find(states, '[pf]')
  while at do
    visit(at - 1, struct.unpack('>I2', owners, (at - 1) * OWNER_BYTES + 1), string.sub(states, at, at))
    at = string.find(states, '[pf]', at + 1)
  end
end

-- Numbers of units, as the answers have them. Lua cannot pass very many arguments at once.
local function packed(units)
  local bytes = {}
  for from = 1, #units, 1000 do
    local to = math.min(#units, from + 999)
    bytes[#bytes + 1] = struct.pack('>' .. string.rep('I4', to - from + 1), unpack(units, from, to))
  end
  return table.concat(bytes)
end

local function resultsOf(machine)
  local units = {}
  eachResult(function(unit, owner)
    if owner == machine.number then
      units[#units + 1] = unit
    end
  end)
  return packed(units)
end

-- The machine has died: others are to run again what it has run.
local function bury(machine)
  giveBackAllOf(machine)
  eachResult(function(unit, owner)
    if owner == machine.number then
      reopen(unit)
    end
  end)
  queue.tests, queue.failures = queue.tests - machine.tests, queue.failures - machine.failures
  machine.finished, machine.tests, machine.failures = 0, 0, 0
  setStateOfMachine(machine, DEAD)
end

---- Answers

local function totals()
  local count, forks = live()
  if not queue or not queue.ready then
    return 0, 0, 0, 0, 0, count, forks, 0
  end
  return queue.units, queue.open, queue.held, queue.tests, queue.failures, count, forks, leftMicros()
end

-- The state of all machines, after some totals.
local function picture()
  local answer = {'Picture', totals()}
  for i = 0, machineCount - 1 do
    local machine = machineOf(i)
    for _, value in ipairs({machine.id, machine.name, machineStates[i], machineForks[i], now - machineHeard[i],
      machine.held, machine.finished, machine.failures}) do
      answer[#answer + 1] = value
    end
  end
  return answer
end

-- Saves what has changed and lets no key live forever.
local function answered(answer)
  saveClasses()
  saveMachines()
  if queue then
    local after = cmsgpack.pack(queue)
    if after ~= stored then
      redis.call('SET', QUEUE, after, 'KEEPTTL')
    end
  end
  for _, key in ipairs(KEYS) do
    local left = redis.call('TTL', key)
    if left ~= -2 and left < RENEW_BELOW then
      redis.call('EXPIRE', key, LIFETIME)
    end
  end
  return answer
end

-- The machine that asks, which has been heard now; or nil if it takes no part.
local function heardMe()
  local machine = findMachine(me)
  if not machine or stateOfMachine(machine) == DEAD then
    return nil
  end
  machineHeard[machine.number] = now
  machine.isChanged = true
  return machine
end
