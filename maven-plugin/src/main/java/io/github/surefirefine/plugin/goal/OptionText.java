package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.plugin.setup.ModelReader;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import java.util.stream.Stream;

/** What a module says about an option of the provider. */
final class OptionText {

    private OptionText() {}

    /** The value, wherever it is set, else the default. */
    static String of(OptionDescriptor option, ModelReader model) {
        return Stream.concat(
                        Stream.of(model.fineProperties()),
                        model.runners().stream().map(RunnerSetup::properties))
                .filter(each -> each.containsKey(option.key()))
                .map(each -> each.get(option.key()))
                .findFirst()
                .orElse(option.defaultValue())
                .trim();
    }
}
