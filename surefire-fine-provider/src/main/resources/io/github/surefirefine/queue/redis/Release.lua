local lost = text()

for i = 0, machineCount - 1 do
  local machine = machineOf(i)
  if machineStates[i] == RUNNING and (machine.id == lost or machine.name == lost) then
    bury(machine)
  end
end
return answered(picture())
