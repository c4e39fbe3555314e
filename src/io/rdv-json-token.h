/* rdv-json-token.h: one text, number or word of JSON, byte by byte. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdvJsonToken:
 *
 * Where inside a scalar of JSON a scan stands. Lives in its owner; no memory of its own.
 */
typedef struct
{
  guint8 state;
  guint8 left;      /* hexadecimal digits, or continuation bytes of a character, to come */
  guint8 low, high; /* what the next continuation byte may be */
  const char *word; /* the rest of true, false, null */
} RdvJsonToken;

typedef enum
{
  RDV_JSON_TOKEN_GOES_ON,
  RDV_JSON_TOKEN_ENDS_HERE,     /* with this byte */
  RDV_JSON_TOKEN_ENDED_BEFORE,  /* this byte is no part of it */
  RDV_JSON_TOKEN_FAILS,         /* at this byte */
  RDV_JSON_TOKEN_FAILED_BEFORE, /* the character before this byte is not whole */
} RdvJsonTokenResult;

/* FALSE when no scalar begins with @c. */
gboolean rdv_json_token_begin (RdvJsonToken *self, guchar c);
/* The next byte. @reason: on failure, a translated sentence that says why. Grammar of RFC 8259, UTF-8 of RFC
 * 3629. */
RdvJsonTokenResult rdv_json_token_step (RdvJsonToken *self, guchar c, const char **reason);
/* Whether it could end where it stands: numbers end only by what follows. */
gboolean rdv_json_token_is_whole (const RdvJsonToken *self);

/* The content of a well-formed JSON text with its quotes, escapes resolved. (transfer full) */
char *rdv_json_token_dup_text (const char *bytes, gsize length);

G_END_DECLS
