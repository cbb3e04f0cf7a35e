local machine = heardMe()
if not machine then
  return answered({'Unknown'})
end
machine.state = LEFT
giveBackAllOf(machine)
saveMachine(machine)
return answered({'Sealed', resultsOf(machine), totals()})
