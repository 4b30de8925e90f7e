/** Tests of the house itself: its modules, routes, schema, words and sizes. */
package id.pulih.house;
