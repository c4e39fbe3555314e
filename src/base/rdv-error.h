/* rdv-error.h: the one error domain. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RDV_ERROR:
 *
 * Every error of this program. Messages are whole translated sentences for people: they name the file, the line
 * and the column where there are any, say what was wrong and what to do. Cancelling is %G_IO_ERROR_CANCELLED.
 */
#define RDV_ERROR (rdv_error_quark ())

typedef enum
{
  RDV_ERROR_NOT_FOUND,  /* no such file */
  RDV_ERROR_UNREADABLE, /* there, but may not or cannot be read */
  RDV_ERROR_EMPTY,      /* nothing in it */
  RDV_ERROR_SYNTAX,     /* not what its format allows, e.g. broken JSON */
  RDV_ERROR_SHAPE,      /* well-formed, but not a timeline */
  RDV_ERROR_TRUNCATED,  /* ends in the middle */
  RDV_ERROR_TOO_DEEP,   /* nested deeper than any timeline is */
  RDV_ERROR_VALUE,      /* one value (a date, an option) that means nothing */
  RDV_ERROR_WRITE,      /* a file could not be written */
  RDV_ERROR_TOO_SMALL,  /* a picture too small to hold the timeline */
} RdvError;

GQuark rdv_error_quark (void);

G_END_DECLS
