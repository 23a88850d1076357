/** How a service describes its interface (OpenAPI 3.1): records as they are really written and read. */
@NullMarked
package dev.tina.service.openapi;

import org.jspecify.annotations.NullMarked;
