package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

  private static final Duration SHORTEST = Duration.ofNanos(100);

  private final HandClock clock = new HandClock();
  private final List<Long> passed = new ArrayList<>();
  private final Deadline deadline =
      new Deadline(clock, SHORTEST, () -> passed.add(clock.now() - HandClock.START));

  /** A clock that this test moves on. */
  private static final class HandClock implements Deadline.Clock {

    /** As a processor's clock may: near the end of its numbers. */
    private static final long START = Long.MAX_VALUE - 250;

    private record Alarm(long at, Runnable work) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private long now = START;
    private int set;

    @Override
    public long now() {
      return now;
    }

    @Override
    public void after(long nanoseconds, Runnable work) {
      assertThat(nanoseconds).isPositive();
      alarms.add(new Alarm(now + nanoseconds, work));
      set++;
    }

    void move(long nanoseconds) {
      for (long i = 0; i < nanoseconds; i++) {
        now++;
        List<Alarm> due = alarms.stream().filter(alarm -> alarm.at() == now).toList();
        alarms.removeAll(due);
        due.forEach(alarm -> alarm.work().run());
      }
    }
  }

  @Test
  void passesWhenTheTimeIsUpAndOnce() {
    deadline.begin(Duration.ofNanos(150));
    clock.move(149);
    assertThat(passed).isEmpty();
    clock.move(300);
    assertThat(passed).containsExactly(150L);
    assertThat(deadline.finish()).isFalse();
    assertThat(clock.alarms).isEmpty();
  }

  @Test
  void countsEachExchangeFromItsOwnBeginning() {
    deadline.begin(SHORTEST);
    clock.move(90);
    assertThat(deadline.finish()).isTrue();
    clock.move(5);
    deadline.begin(SHORTEST);
    clock.move(99);
    assertThat(passed).isEmpty();
    clock.move(1);
    assertThat(passed).containsExactly(195L);
  }

  @Test
  void findsAnExchangeThatBeganAfterALongRest() {
    deadline.begin(SHORTEST);
    assertThat(deadline.finish()).isTrue();
    clock.move(1_037);
    deadline.begin(SHORTEST);
    clock.move(100);
    assertThat(passed).containsExactly(1_137L);
  }

  @Test
  void setsNoAlarmForEachExchange() {
    for (int i = 0; i < 1_000; i++) {
      deadline.begin(SHORTEST);
      assertThat(deadline.finish()).isTrue();
    }
    assertThat(clock.set).isEqualTo(1);
  }

  @Test
  void looksNoMoreWhenClosed() {
    deadline.begin(SHORTEST);
    deadline.close();
    clock.move(1_000);
    assertThat(passed).isEmpty();
    assertThat(clock.alarms).isEmpty();
  }
}
