/** Pulih: the information system of Indonesia's community aftercare. One package below this one is one module. */
package id.pulih;
