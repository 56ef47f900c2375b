package org.xingtan.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.xingtan.identity.PersonalData;
import org.xingtan.testing.MessageGateway;

/// An outbox from which e-mail leaves, beside the one of the application, from which it does not.
public record SwitchedOnMail(Outbox outbox, Runnable delivery) {
  public static SwitchedOnMail of(ApplicationContext application) {
    LetterStore letters = application.getBean(LetterStore.class);
    PersonalData personalData = application.getBean(PersonalData.class);
    Clock clock = application.getBean(Clock.class);
    Channels channels =
        new Channels(
            List.of(
                new HttpChannel(
                    Medium.EMAIL, URI.create(MessageGateway.address()), MessageGateway.TOKEN)));
    Courier courier = new Courier(letters, channels, personalData, clock);
    return new SwitchedOnMail(
        new Outbox(letters, channels, personalData, courier, clock), courier::deliverDue);
  }
}
