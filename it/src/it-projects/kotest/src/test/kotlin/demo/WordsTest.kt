package demo

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith

class WordsTest : StringSpec({
    "a word has letters" {
        "tea".length shouldBe 3
    }
    "a word begins with a letter" {
        "tea" shouldStartWith "c"
    }
    "!a word that is not said" {
        "tea" shouldBe "coffee"
    }
    listOf("green", "black", "white").forEach { kind ->
        "$kind has five letters" {
            println("counting $kind")
            kind.length shouldBe 5
        }
    }
})
