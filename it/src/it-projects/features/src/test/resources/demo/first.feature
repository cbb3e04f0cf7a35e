Feature: first

  Scenario: one passes
    Given all is well

  Scenario: one fails
    Given something is wrong
