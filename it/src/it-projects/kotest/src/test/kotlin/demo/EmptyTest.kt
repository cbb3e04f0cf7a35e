package demo

import io.kotest.core.spec.style.FunSpec

class EmptyTest : FunSpec()
