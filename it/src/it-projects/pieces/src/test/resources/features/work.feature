Feature: work

  Scenario: spoils
    Given a test that spoils

  Scenario: victim
    Given a test that suffers

  Scenario: number 1
    Given a test that works

  Scenario: number 2
    Given a test that works

  Scenario: troubled
    Given a test that makes trouble

  Scenario: number 3
    Given a test that works

  Scenario: stubborn
    Given a test that is stubborn

  Scenario: number 4
    Given a test that works
