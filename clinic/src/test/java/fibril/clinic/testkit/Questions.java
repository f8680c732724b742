package fibril.clinic.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.BeanFactory;

/** How often a running practice asks its database. */
public final class Questions {

    private Questions() {}

    /** Counts from now on. */
    public static AtomicInteger countedIn(BeanFactory practice) {
        AtomicInteger asked = new AtomicInteger();
        practice.getBean(DSLContext.class)
                .configuration()
                .set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void executeStart(ExecuteContext context) {
                        asked.incrementAndGet();
                    }
                }));
        return asked;
    }
}
