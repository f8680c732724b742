package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.ServiceName;
import fibril.clinic.practice.ServiceNames;
import fibril.clinic.web.Account;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /sign-in/service and GET /sign-in/service-back: over to the sign-in service, and in by its word. */
@Controller
@MayEnter(anyone = true)
public class ServiceSignInController {

    static final String ADDRESS = "/sign-in/service";
    static final String FIRST_STEP = "sign-in service";

    private static final String TEMPLATE = "practice/serviceRefused";

    private final SignInService service;
    private final ServiceCeremony ceremony;
    private final ServiceNames names;
    private final Accounts accounts;
    private final SecondStep step;
    private final Visits visits;
    private final PasswordWay passwords;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ServiceSignInController(
            SignInService service,
            ServiceCeremony ceremony,
            ServiceNames names,
            Accounts accounts,
            SecondStep step,
            Visits visits,
            PasswordWay passwords,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.service = service;
        this.ceremony = ceremony;
        this.names = names;
        this.accounts = accounts;
        this.step = step;
        this.visits = visits;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    public Reply leave(Form form, HttpServletRequest request) {
        if (!service.isThere()) return Reply.notFound();
        return ceremony.ask(request, Door.inside(form.typed("from")))
                .map(Reply::seeOther)
                .orElseGet(() -> refused(ServiceRefusedPage.Why.SILENT));
    }

    /** The other house is asked outside the transaction: whoever waits for it must not hold up who writes. */
    @GetMapping(ServiceCeremony.BACK)
    public Reply arrive(HttpServletRequest request, HttpServletResponse response) {
        if (!service.isThere()) return Reply.notFound();
        return switch (ceremony.answered(request)) {
            case ServiceCeremony.Answer.Somebody somebody ->
                transaction.execute(status -> arrive(somebody, request, response));
            case ServiceCeremony.Answer.Declined() -> refused(ServiceRefusedPage.Why.DECLINED);
            case ServiceCeremony.Answer.NotProven() -> refused(ServiceRefusedPage.Why.NOT_PROVEN);
            case ServiceCeremony.Answer.Silent() -> refused(ServiceRefusedPage.Why.SILENT);
        };
    }

    /** The service says who it is; whether they work here and as what is in our own records only. */
    private Reply arrive(
            ServiceCeremony.Answer.Somebody somebody, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> known =
                whose(somebody).map(ServiceName::staff).flatMap(accounts::find).filter(Account::active);
        if (known.isEmpty()) {
            audit.record(now(), Audit.NOBODY, "refuse sign-in", "staff", "unknown", FIRST_STEP);
            return refused(ServiceRefusedPage.Why.NOT_KNOWN);
        }
        Account account = known.get();
        if (step.isAsked(account.who().id())) {
            HalfWay.begin(account, FIRST_STEP, somebody.from(), request, clock.instant());
            return Reply.seeOther(CodeController.ADDRESS);
        }
        visits.cameInByService(account, request, response);
        return Reply.seeOther(somebody.from());
    }

    /** By the service's number; by an address it has made sure of only until there is a number. */
    private Optional<ServiceName> whose(ServiceCeremony.Answer.Somebody somebody) {
        Optional<ServiceName> known = names.withSubject(somebody.issuer(), somebody.subject());
        if (known.isPresent() || somebody.email().isEmpty()) return known;
        Optional<ServiceName> awaited = names.withEmail(somebody.email())
                .filter(name ->
                        accounts.find(name.staff()).filter(Account::active).isPresent())
                .filter(name -> names.bind(name.staff(), somebody.issuer(), somebody.subject()));
        awaited.ifPresent(name -> audit.record(
                now(), name.staff(), "bind service name", "staff", name.staff().toString(), "first sign-in by it"));
        return awaited;
    }

    private Reply refused(ServiceRefusedPage.Why why) {
        ServiceRefusedPage page = new ServiceRefusedPage(why, service.name(), passwords.isOpen());
        return why == ServiceRefusedPage.Why.SILENT ? Reply.unavailable(TEMPLATE, page) : Reply.refused(TEMPLATE, page);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
