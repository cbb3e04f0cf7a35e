local firstClass, count, bytes, names = number(), number(), text(), text()

if not queue or queue.ready or queue.publisher ~= me or firstClass > queue.classes then
  return answered({'Unknown'})
end
queue.deadline = now + rules.deadline
if firstClass == queue.classes then
  local classRecords, unitRecords = {}, {}
  local at = 1
  for class = firstClass, firstClass + count - 1 do
    local units, setup, micros, unknown = 0, 0, 0, 0
    units, setup, at = struct.unpack('>I4I5', bytes, at)
    for i = 1, units do
      local known
      known, at = struct.unpack('>I5', bytes, at)
      micros, unknown = micros + known, unknown + (known == 0 and 1 or 0)
      unitRecords[#unitRecords + 1] = struct.pack(UNIT_FORMAT, known, class)
    end
    classRecords[#classRecords + 1] = struct.pack(CLASS_FORMAT, queue.units, units, setup, units, micros, unknown)
    queue.units = queue.units + units
    queue.openMicros, queue.openUnknown = queue.openMicros + micros, queue.openUnknown + unknown
  end
  queue.classes = queue.classes + count
  redis.call('APPEND', UNITS, table.concat(unitRecords))
  redis.call('APPEND', CLASSES, table.concat(classRecords))
  redis.call('HSET', NAMES, string.format('%.0f', firstClass), struct.pack('>I4', queue.classes) .. names)
end
return answered({'Published'})
