Feature: first

  Scenario: number 0
    Given some work
    Then 1 is done

  Scenario: number 1
    Given some work
    Then 1 is done

  Scenario: number 2
    Given some work
    Then 1 is done

  Scenario: number 3
    Given some work
    Then 1 is done

  Scenario: fails
    Given some work
    Then 2 is done
