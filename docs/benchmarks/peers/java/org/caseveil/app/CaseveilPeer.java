package org.caseveil.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.caseveil.casework.TextExport;
import org.caseveil.text.SensitiveText;
import org.caseveil.vault.UserFolders;
import peers.PeerRun;

/**
 * This program's {@code spans} command, its replacements included. Stands in the package that puts the program together, since nothing
 * outside that package needs to.
 */
public final class CaseveilPeer {

  private CaseveilPeer() {}

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    PeerRun.measure(CaseveilPeer::load, arguments);
  }

  private static PeerRun.Peer load() {
    UserFolders folders = UserFolders.of(System.getenv(), Path.of(System.getProperty("user.home")));
    Wiring wiring = new Wiring(ProgramHome.ofThisProcess(), folders, told -> {});
    TextExport export = wiring.spans(Optional.empty());
    return (name, text) -> export.of(name, new SensitiveText(text));
  }
}
