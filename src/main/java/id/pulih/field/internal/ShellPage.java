package id.pulih.field.internal;

import java.util.List;

/**
 * What {@code field/shell.jte} shows. Scripts run in this order; modules are fetched along with the page and not only when
 * another one names them.
 */
public record ShellPage(String version, String importMap, String icon, List<String> styles, List<String> modules, List<String> scripts) {}
