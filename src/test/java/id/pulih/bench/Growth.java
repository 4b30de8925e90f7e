package id.pulih.bench;

import java.util.Map;

/** How cost grows with size: the exponent of {@code cost = a · size^b}, by least squares over the logarithms. */
final class Growth {

    private Growth() {}

    /** 0 when nothing grows, 1 when cost doubles with size; not a number for fewer than two sizes. */
    static double exponent(Map<Double, Double> costBySize) {
        double count = costBySize.size();
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (var each : costBySize.entrySet()) {
            double logSize = Math.log(each.getKey());
            double logCost = Math.log(each.getValue());
            x += logSize;
            y += logCost;
            xx += logSize * logSize;
            xy += logSize * logCost;
        }
        double spread = count * xx - x * x;
        return count < 2 || spread == 0 ? Double.NaN : (count * xy - x * y) / spread;
    }
}
