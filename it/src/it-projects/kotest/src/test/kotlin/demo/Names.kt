package demo

import io.kotest.core.names.TestName

/** What was written in the spec. The name of it is not the same in all versions. */
fun TestName.testName(): String = toString().substringAfter("ame=").substringBefore(",")
