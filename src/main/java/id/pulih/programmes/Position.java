package id.pulih.programmes;

/** Where a day lies in the programme: month from 1, and week from 1 to weeks ("minggu 3 dari 16"). */
public record Position(int month, int week, int weeks) {}
