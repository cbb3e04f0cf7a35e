local name = text()

local isOwn = {}
for i = 0, machineCount - 1 do
  isOwn[i] = machineOf(i).name == name
end
local units, failed = {}, {}
eachResult(function(unit, owner, state)
  if isOwn[owner] then
    units[#units + 1] = unit
    if state == FAILED then
      failed[#failed + 1] = unit
    end
  end
end)
return answered({'Own', packed(units), packed(failed)})
