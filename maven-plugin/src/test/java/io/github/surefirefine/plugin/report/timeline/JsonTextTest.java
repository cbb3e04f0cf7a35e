package io.github.surefirefine.plugin.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writesWhatATreeItselfWouldWrite() throws Exception {
        JsonNode tree = new ObjectMapper().readTree("""
                {"a":[],"b":{},"c":[1,-2,3.5,true,null,"x",[["y"]],{"d":"e"}],"f":"\\"<\\\\\\u0001\\n\\ud83d\\ude00ä"}
                """);

        assertThat(JsonText.of(tree)).isEqualTo(tree.toString());
    }
}
