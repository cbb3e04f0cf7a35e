local count, units = number(), number()

if queue and queue.ready and queue.publisher == me then
  return answered({'Published'})
elseif not queue or queue.ready or queue.publisher ~= me or queue.classes ~= count or queue.units ~= units then
  return answered({'Unknown'})
end

local bytes = redis.call('GET', CLASSES) or ''
local weights, order, phases = {}, {}, {}
for class = 0, count - 1 do
  local _, size, _, _, micros = struct.unpack(CLASS_FORMAT, bytes, class * CLASS_BYTES + 1)
  weights[class] = micros > 0 and micros or size
  phases[class + 1] = size > 0 and UNTOUCHED or CLOSED
  if size > 0 then
    order[#order + 1] = class
  end
end
table.sort(order, function(a, b)
  return weights[a] > weights[b] or (weights[a] == weights[b] and a < b)
end)
redis.call('SET', STATES, string.rep(OPEN, units))
redis.call('SET', OWNERS, string.rep('\0', units * OWNER_BYTES))
redis.call('SET', PHASES, table.concat(phases))
redis.call('SET', FRESH, packed(order))
queue.open = units
queue.ready = true
return answered({'Published'})
