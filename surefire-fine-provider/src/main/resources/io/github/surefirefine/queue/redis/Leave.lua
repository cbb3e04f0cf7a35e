local machine = heardMe()
if not machine then
  return answered({'Unknown'})
end
setStateOfMachine(machine, LEFT)
giveBackAllOf(machine)
return answered({'Sealed', resultsOf(machine), totals()})
