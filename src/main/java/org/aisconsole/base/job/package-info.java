/**
 * Long work as a value: what runs, how it tells its progress, how it is cancelled, and where its outcome goes.
 * 
 * <p>Anything that can take longer than a frame is a {@link org.aisconsole.base.job.Job}, started on a
 * {@link org.aisconsole.base.job.JobRunner}. Cancelling reaches the server through
 * {@link org.aisconsole.base.job.Cancellation#onCancel}.
 */
@NullMarked
package org.aisconsole.base.job;

import org.jspecify.annotations.NullMarked;
