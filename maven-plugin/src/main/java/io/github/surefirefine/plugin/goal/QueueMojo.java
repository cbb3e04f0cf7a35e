package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.plugin.goal.output.Output;
import io.github.surefirefine.plugin.goal.output.Trouble;
import io.github.surefirefine.plugin.queue.ShownQueue;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.remote.Credentials;
import io.github.surefirefine.queue.remote.KnownCredentials;
import io.github.surefirefine.queue.remote.QueueOpening;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Shows a queue through which several machines share a suite: its machines, and how far they have come together. It can
 * also declare a machine dead at once, so that others run what it held.
 */
@Mojo(name = "queue", aggregator = true, threadSafe = true)
public final class QueueMojo extends AbstractMojo {

    private static final String NAME = "fine.queue.name";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private final SettingsDecrypter decrypter;

    /** The server, as <code>redis://host:6379</code> or <code>rediss://host:6379</code>. */
    @Parameter(property = "fine.queue")
    private @Nullable String address;

    /** The name of the queue, which each of its machines prints after <code>fine: queue</code> when it begins. */
    @Parameter(property = NAME)
    private @Nullable String name;

    /** The name of a machine that is lost: others run what it held, without waiting for its deadline. */
    @Parameter(property = "fine.queue.release")
    private @Nullable String release;

    /** A PEM file with the certificates of the authority that has signed the certificate of the server. */
    @Parameter(property = "fine.queue.certificates")
    private @Nullable String certificates;

    /**
     * The server in <code>settings.xml</code> that has user and password. The environment variables
     * <code>FINE_QUEUE_USER</code> and <code>FINE_QUEUE_PASSWORD</code> go first.
     */
    @Parameter(property = "fine.queue.server")
    private @Nullable String server;

    /** What is printed: <code>text</code> for people, <code>json</code> for scripts, in one line. */
    @Parameter(property = "fine.format", defaultValue = "text")
    private String format;

    /** The file that is written instead of the console, relative to the folder of the project if it is not absolute. */
    @Parameter(property = "fine.output")
    private @Nullable String output;

    /**
     * How many characters a line of text may have. If it is not set, the environment's <code>COLUMNS</code>, else 100.
     */
    @Parameter(property = "fine.width")
    private @Nullable String width;

    /** Called by Maven. */
    @Inject
    public QueueMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    public void execute() throws MojoFailureException {
        Output to = Output.of(format, output, width, project, session, getLog());
        String queue = given(name)
                .orElseThrow(() -> new MojoFailureException(Trouble.GOAL_OPTION.tell("fine: the option \"" + NAME
                        + "\" is missing; set it to the name that the machines print after \"fine: queue\".")));
        Optional<Credentials> credentials = credentials();
        try {
            to.write(shown(new QueueLook(queue, options(queue), opened -> QueueOpening.open(opened, credentials))));
        } catch (NothingKnownException e) {
            throw new MojoFailureException(Trouble.NOTHING_KNOWN.tell("fine: " + e.getMessage()));
        } catch (QueueException e) {
            throw new MojoFailureException(
                    Trouble.QUEUE_SILENT.tell("fine: the queue does not answer: " + e.getMessage()));
        } catch (OptionException e) {
            throw new MojoFailureException(e.getMessage());
        }
    }

    private ShownQueue shown(QueueLook look) throws NothingKnownException, QueueException {
        Optional<String> lost = given(release);
        return lost.isPresent() ? look.release(lost.get()) : look.look();
    }

    private QueueOptions options(String queue) throws MojoFailureException {
        Map<String, String> texts = Map.of(
                OptionDescriptor.QUEUE.key(),
                given(address).orElse(""),
                OptionDescriptor.QUEUE_CERTIFICATES.key(),
                given(certificates)
                        .map(file -> project.getBasedir().toPath().resolve(file).toString())
                        .orElse(""),
                NAME,
                queue);
        return FineOptions.parse(texts)
                .queue()
                .orElseThrow(() -> new MojoFailureException(Trouble.GOAL_OPTION.tell(
                        "fine: the option \"fine.queue\" is missing; set it to the address of the server, such as"
                                + " redis://host:6379.")));
    }

    private Optional<Credentials> credentials() throws MojoFailureException {
        Optional<Credentials> known = KnownCredentials.ofThisJvm();
        Optional<String> id = given(server);
        if (known.isPresent() || id.isEmpty()) {
            return known;
        }
        Server found = session.getSettings().getServer(id.get());
        if (found == null) {
            throw new MojoFailureException(Trouble.GOAL_OPTION.tell("fine: settings.xml has no server \"" + id.get()
                    + "\"; add one, or name another one in fine.queue.server."));
        }
        Server decrypted =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(found)).getServer();
        return Optional.ofNullable(decrypted.getPassword())
                .map(password -> new Credentials(Optional.ofNullable(decrypted.getUsername()), password));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::trim).filter(given -> !given.isEmpty());
    }
}
