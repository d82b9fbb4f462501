/** Settings become a run: the command line, the job's settings, the session, and the order of the stages. */
package org.wirecopy.app;
