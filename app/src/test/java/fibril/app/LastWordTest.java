package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServer;
import org.springframework.transaction.TransactionSystemException;

/** In the real container, around pages that break and a page of faults that breaks as well. */
class LastWordTest {

    private WebServer server;
    private RuntimeException trouble = new IllegalStateException();

    @BeforeEach
    void open() {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.addErrorPages(new ErrorPage("/error"));
        server = tomcat.getWebServer(context -> {
            context.addServlet("broken", new Broken()).addMapping("/");
            context.addFilter("last word", new LastWord(new Words(new Messages(Locale.UK), ZoneId.of("Europe/London"))))
                    .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aFaultWhosePageBreaksAsWellIsNoSuccess() throws Exception {
        assertThat(sent().statusCode()).isEqualTo(500);
    }

    @Test
    void aDatabaseThatIsGoneIsToldApartFromOneThatIsBusy() throws Exception {
        trouble = new IllegalStateException(new SQLException("terminated", "57P02"));
        assertThat(sent().body()).contains("The records cannot be reached").doesNotContain("57P02");
        trouble = new IllegalStateException(
                new SQLTransientConnectionException("timed out", "08001", new SQLException("refused", "08001")));
        assertThat(sent().body()).contains("The records cannot be reached");
        TransactionSystemException notTakenBack =
                new TransactionSystemException("no rollback", new SQLException("Connection is closed"));
        notTakenBack.initApplicationException(new IllegalStateException(new SQLException("broken off", "08006")));
        trouble = notTakenBack;
        assertThat(sent().body()).contains("The records cannot be reached");
        trouble = new IllegalStateException(new SQLTransientConnectionException("timed out"));
        assertThat(sent().body()).contains("Too many at once");
    }

    @Test
    void whatWasSentStandsInThePageAndIsNotToldAsSaved() throws Exception {
        trouble = new IllegalStateException(new SQLException("closed", "08003"));
        HttpResponse<String> answer = sent();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Half-Made")).isEmpty();
        assertThat(answer.body()).contains("action=\"/somewhere\"", "value=\"a long &lt;note>\"");
    }

    private HttpResponse<String> sent() throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/somewhere"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("note=a+long+%3Cnote%3E"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private final class Broken extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("Half-Made", "yes");
            throw trouble;
        }
    }
}
