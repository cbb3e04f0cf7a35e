Feature: second

  Scenario: another passes
    Given all is well
