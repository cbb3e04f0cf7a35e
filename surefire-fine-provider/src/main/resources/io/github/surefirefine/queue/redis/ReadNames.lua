local firstClass = text()

local names = queue and queue.ready and redis.call('HGET', NAMES, firstClass)
if not names then
  return answered({'Unknown'})
end
local nextClass = struct.unpack('>I4', names)
return answered({'Names', nextClass, string.sub(names, 5)})
