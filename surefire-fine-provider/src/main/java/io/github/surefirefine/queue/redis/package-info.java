/**
 * The queue on a server that speaks the protocol of Redis: Redis from 6.2 on, or Valkey; one server or a cluster. Each
 * request is one script, which the server runs as a whole; nothing is decided here. The only package that links to
 * Jedis, and loaded by a class loader of its own; so nobody may refer to it by name. Knows neither forks nor the
 * dispatcher.
 *
 * <h2>What is stored</h2>
 *
 * All keys of a queue begin with {@code fine:{name}:}, so that they are on one node of a cluster. Each lives for 24
 * hours after a script has last renewed it. Numbers are big-endian. For each unit, 16 bytes:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>content</th></tr>
 * <tr><td>queue</td><td>string</td><td>MessagePack: the version of surefire-fine, the publisher, the checksum, and all counters</td></tr>
 * <tr><td>machines</td><td>string</td><td>11 bytes for each machine: state, 4 bytes of forks, 6 bytes of when it was
 * heard</td></tr>
 * <tr><td>who</td><td>hash</td><td>the number of each identity; by number, MessagePack: names, figures, numbers of
 * claims, and units that were stolen</td></tr>
 * <tr><td>claims</td><td>hash</td><td>by number, MessagePack: the machine, and the units that it has not
 * finished</td></tr>
 * <tr><td>deadlines</td><td>sorted set</td><td>when each claim expires</td></tr>
 * <tr><td>units</td><td>string</td><td>9 bytes for each unit: 5 bytes of microseconds, 4 bytes of class; never
 * changes</td></tr>
 * <tr><td>states</td><td>string</td><td>1 byte for each unit: open, held, begun, passed or failed</td></tr>
 * <tr><td>owners</td><td>string</td><td>6 bytes for each unit: 2 bytes of machine, 4 bytes of claim, of the last that
 * took it</td></tr>
 * <tr><td>classes</td><td>string</td><td>28 bytes for each class: first unit, how many, setup, and how many are open, with
 * their durations</td></tr>
 * <tr><td>phases</td><td>string</td><td>1 byte for each class: untouched, still open, or closed</td></tr>
 * <tr><td>fresh</td><td>string</td><td>4 bytes for each class: their numbers, the longest first</td></tr>
 * <tr><td>entered</td><td>sorted set</td><td>classes that were entered and are open, by what is left of
 * them</td></tr>
 * <tr><td>names</td><td>hash</td><td>names of classes and units, in chunks, deflated</td></tr>
 * </table>
 *
 * <p>Whatever else a version changes, the key {@code queue} keeps its name, and the version its name there: by these,
 * machines of different versions recognize each other. So {@code common.lua} compares them before it reads anything else.
 */
@NullMarked
package io.github.surefirefine.queue.redis;

import org.jspecify.annotations.NullMarked;
