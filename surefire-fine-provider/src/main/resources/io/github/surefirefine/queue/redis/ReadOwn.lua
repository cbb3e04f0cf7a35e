local name = text()

-- Only machines that have taken part to their end; an empty name means all on which a test has failed.
local isOwn = {}
for i = 0, machineCount - 1 do
  local machine = machineOf(i)
  local hasEnded = machineStates[i] == SEALED or machineStates[i] == LEFT
  if name == '' then
    isOwn[i] = hasEnded and machine.failures > 0
  else
    isOwn[i] = hasEnded and machine.name == name
  end
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
