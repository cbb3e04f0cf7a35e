local machine = heardMe()
if not machine then
  return answered({'Unknown'})
elseif queue.open > 0 or queue.held > 0 then
  return answered({'NotYet', totals()})
end
if machine.state == RUNNING then
  machine.state = SEALED
  saveMachine(machine)
end
return answered({'Sealed', resultsOf(machine), totals()})
