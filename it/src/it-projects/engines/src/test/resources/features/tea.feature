Feature: Tea, and cake

  Background:
    Given 1 cup of tea

  Scenario: enough
    Then there is enough for 1

  Scenario: too few
    Then there is enough for 2

  Scenario: unfinished
    Then there is cake

  Scenario: unknown
    Then there is coffee

  Scenario Outline: <cups> for <guests>
    Given <cups> cups of tea
    Then there is enough for <guests>

    Examples: some
      | cups | guests |
      | 3    | 2      |
      | 3    | 4      |

  Rule: guests are fed

    Scenario: enough
      Given 5 cups of tea
      Then there is enough for 5
