local machine = heardMe()
if not machine then
  return answered({'Unknown'})
elseif queue.open > 0 or queue.held > 0 then
  return answered({'NotYet', totals()})
end
if stateOfMachine(machine) == RUNNING then
  setStateOfMachine(machine, SEALED)
end
return answered({'Sealed', resultsOf(machine), totals()})
