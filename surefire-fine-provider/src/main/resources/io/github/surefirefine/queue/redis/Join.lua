local name, forks, suite = text(), number(), text()

if not queue or (not queue.ready and (queue.deadline < now or queue.publisher == me)) then
  redis.call('DEL', unpack(KEYS))
  queue = {
    version = version, publisher = me, suite = suite, deadline = now + rules.deadline, ready = false, classes = 0,
    units = 0, open = 0, openMicros = 0, openUnknown = 0, held = 0, tests = 0, failures = 0, seenMicros = 0, seenTests = 0, lastClaim = 0,
    fresh = 0
  }
  return answered({'ToPublish'})
elseif not queue.ready then
  return answered({'BeingPublished'})
elseif queue.suite ~= suite then
  return answered({'OtherSuite', queue.suite, queue.classes})
end

local machine = findMachine(me)
if machine and stateOfMachine(machine) == DEAD then
  return answered({'Unknown'})
end
if not machine then
  machine = {
    number = machineCount, id = me, name = name, held = 0, finished = 0, tests = 0, failures = 0, claims = {},
    stolen = {}
  }
  machines[machineCount] = machine
  machineStates[machineCount], machineForks[machineCount] = RUNNING, forks
  redis.call('HSET', WHO, 'id:' .. me, string.format('%.0f', machineCount))
  machineCount = machineCount + 1
end
machineHeard[machine.number] = now
machine.isChanged = true
return answered({'Joined', totals()})
