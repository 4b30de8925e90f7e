package id.pulih.instruments;

/** A short name in Indonesian ({@code id}) and English ({@code en}). */
public record Label(String id, String en) {}
