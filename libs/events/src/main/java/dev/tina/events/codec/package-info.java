/** Events as bytes: CBOR of the records of contracts, read strictly and bounded in size. */
@NullMarked
package dev.tina.events.codec;

import org.jspecify.annotations.NullMarked;
