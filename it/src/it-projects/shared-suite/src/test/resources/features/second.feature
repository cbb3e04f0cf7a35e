Feature: second

  Scenario Outline: <expected> is expected
    Given some work
    Then <expected> is done

    Examples: some
      | expected |
      | 1        |
      | 2        |
      | 1        |

  Rule: work is done

    Scenario: in a rule
      Given some work
      Then 1 is done

    Scenario: in a rule, too
      Given some work
      Then 1 is done

  Scenario: last 0
    Given some work
    Then 1 is done

  Scenario: last 1
    Given some work
    Then 1 is done
