package demo

import io.kotest.core.names.TestName

/** The name as written in the spec. The property with it differs between versions. */
fun TestName.testName(): String = toString().substringAfter("ame=").substringBefore(",")
