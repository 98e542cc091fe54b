package org.caseveil.document.sandbox;

import java.io.FileDescriptor;
import java.io.FilePermission;
import java.net.SocketPermission;
import java.security.Permission;

/**
 * Denies a child the network, other programs, and writing outside its own temporary folder, on Java
 * 17 to 23; later versions cannot install it and rely on the dead proxy of {@link ChildCommand}
 * alone. Thread safe.
 */
@SuppressWarnings("removal") // the only confinement that Java 17 itself offers
final class Confinement extends SecurityManager {

  /** The last version that installs a security manager (JEP 486 removed it in 24). */
  private static final int LAST_VERSION = 23;

  private final String temporary;

  private Confinement(String temporary) {
    this.temporary = temporary;
  }

  static boolean isPossible() {
    return Runtime.version().feature() <= LAST_VERSION;
  }

  /** From here on this process may read, and write to its own folder. */
  static void close() {
    if (isPossible()) {
      System.setSecurityManager(new Confinement(System.getProperty("java.io.tmpdir")));
    }
  }

  @Override
  public void checkPermission(Permission permission) {
    boolean network = permission instanceof SocketPermission;
    boolean file = permission instanceof FilePermission && !isHarmless(permission);
    if (network || file || permission.getName().equals("setSecurityManager")) {
      throw new SecurityException("a child process may not do this");
    }
  }

  /**
   * Reading files and properties and loading classes is allowed, and asked thousands of times while
   * a file is read: answered here, without a permission object each.
   */
  @Override
  public void checkRead(String file) {}

  @Override
  public void checkRead(FileDescriptor file) {}

  @Override
  public void checkPropertyAccess(String key) {}

  @Override
  public void checkPropertiesAccess() {}

  @Override
  public void checkPackageAccess(String name) {}

  @Override
  public void checkPackageDefinition(String name) {}

  private boolean isHarmless(Permission permission) {
    String actions = permission.getActions();
    boolean reads = actions.equals("read") || actions.equals("readlink");
    // What unpacks native libraries asks whether it may enter the folder; a folder is no program.
    boolean enters = actions.equals("execute") && permission.getName().equals(temporary);
    return reads
        || enters
        || (!actions.contains("execute") && permission.getName().startsWith(temporary));
  }
}
