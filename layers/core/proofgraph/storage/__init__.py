"""AWS adapters of the ports: the only room, beside the AWS collector, that calls boto3 or pynamodb."""
