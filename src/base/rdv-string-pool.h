/* rdv-string-pool.h: many strings in one block of memory. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvStringPool:
 *
 * Strings kept one after the other, named by a 32-bit id. Id 0 is %NULL. Strings stay where they are until
 * the pool is freed, so pointers from rdv_string_pool_get() stay valid as long. Room for 16 GiB.
 */
typedef struct _RdvStringPool RdvStringPool;

RdvStringPool *rdv_string_pool_new (void);
/* A frozen pool over strings that are in memory already: unit i of 4 bytes has the id i. @bytes ends with a zero and is kept as long as
 * the pool. */
RdvStringPool *rdv_string_pool_new_from_bytes (GBytes *bytes);
void rdv_string_pool_free (RdvStringPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvStringPool, rdv_string_pool_free)

/* Adds @text (NULL gives 0) without looking whether it is there already: for texts that are mostly different.
 */
guint32 rdv_string_pool_add (RdvStringPool *self, const char *text);
/* Adds @text (NULL gives 0), or gives the id of an equal string interned before: for names and ids. */
guint32 rdv_string_pool_intern (RdvStringPool *self, const char *text);
/* Drops what is only needed to add. Adding afterwards is an error. */
void rdv_string_pool_freeze (RdvStringPool *self);
/* The string of @id; NULL for 0. Owned by the pool. */
const char *rdv_string_pool_get (const RdvStringPool *self, guint32 id);
/* Memory of the strings in bytes. */
gsize rdv_string_pool_get_size (const RdvStringPool *self);

G_END_DECLS
