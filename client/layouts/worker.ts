import { answerJobs } from '../worker/answer';
import { runForce } from './force';

/** The force layout off the main thread. */
answerJobs(runForce);
