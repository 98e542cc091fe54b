package org.caseveil.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.caseveil.casework.Progress;

/**
 * Shows progress: a bar with rate and time left on a terminal, one plain line each tenth of the way
 * otherwise. Thread safe.
 */
final class TerminalProgress implements Progress, AutoCloseable {

  private sealed interface Shown {
    record Bar(ProgressBar bar) implements Shown {}

    record Lines(PrintWriter to, String what, int all) implements Shown {}
  }

  private final Shown shown;

  private TerminalProgress(Shown shown) {
    this.shown = shown;
  }

  /** Starts at nothing done of {@code all}. */
  static TerminalProgress start(String what, int all, PrintWriter lines) {
    if (System.console() == null) {
      return new TerminalProgress(new Shown.Lines(lines, what, all));
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(all)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .build();
    return new TerminalProgress(new Shown.Bar(bar));
  }

  @Override
  public void finished(int done) {
    if (shown instanceof Shown.Bar on) {
      on.bar().stepTo(done);
    } else if (shown instanceof Shown.Lines on
        && tenth(done, on.all()) > tenth(done - 1, on.all())) {
      on.to().println(done + " of " + on.all() + " " + on.what());
      on.to().flush();
    }
  }

  private static int tenth(int done, int all) {
    return done * 10 / Math.max(1, all);
  }

  @Override
  public void close() {
    if (shown instanceof Shown.Bar on) {
      on.bar().close();
    }
  }
}
