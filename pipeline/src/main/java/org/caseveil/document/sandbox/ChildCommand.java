package org.caseveil.document.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a child process.
 *
 * @param settings its bounds
 * @param temporary its own folder, empty at the start
 */
record ChildCommand(SandboxSettings settings, Path temporary) {

  /** Libraries that no format needs; leaving them out spares the child opening them. */
  private static final List<String> NOT_NEEDED =
      List.of(
          "camel-",
          "stanford-corenlp",
          "opennlp-models",
          "onnxruntime",
          "tokenizers-",
          "api-0",
          "logback-",
          "h2-",
          "flyway-",
          "HikariCP",
          "jdbi3-",
          "tink-",
          "picocli",
          "progressbar",
          "libphonenumber",
          "caseveil-models");

  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx" + settings.heap(),
            "-Xss2m",
            // Start-up counts more than peak speed, and one file is one thread's work.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            // Nothing of a case may lie in a dump or a shared file after a crash.
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-XX:ErrorFile=" + temporary.resolve("error"),
            "-Djava.io.tmpdir=" + temporary,
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            // Every connection goes to a proxy that is not there.
            "-Djava.net.useSystemProxies=false",
            "-DsocksProxyHost=127.0.0.1",
            "-DsocksProxyPort=9",
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
    if (Confinement.isPossible()) {
      line.add("-Djava.security.manager=allow");
    }
    line.addAll(List.of("-cp", classPath(), ChildMain.class.getName()));
    return line;
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isNeeded(Path.of(entry)))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isNeeded(Path entry) {
    Path name = entry.getFileName();
    return name == null || NOT_NEEDED.stream().noneMatch(name.toString()::startsWith);
  }
}
